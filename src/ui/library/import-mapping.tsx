import { COLUMN_ROLES, type Column, type ColumnMapping, type ColumnRole, type Encoding, type ReadingPlan } from '../../domain/import.ts';
import { useTools } from '../tools.ts';

interface MappingProps {
  readonly plan: ReadingPlan;
  readonly columns: readonly Column[];
  change(plan: ReadingPlan): void;
}

const ENCODINGS: readonly Encoding[] = ['utf-8', 'windows-1252', 'utf-16le', 'utf-16be'];
const DELIMITERS = [',', ';', '\t', '|'] as const;
const DELIMITER_WORDS: Readonly<Record<string, string>> = {
  ',': 'library_comma',
  ';': 'library_semicolon',
  '\t': 'library_tab',
  '|': 'library_bar',
};

/** Which column is read as what, and how the file is to be read at all. Every change looks into the file again. */
export function Mapping({ plan, columns, change }: MappingProps) {
  const { say } = useTools().phrases;
  const { mapping, dateOrder } = plan;
  return (
    <fieldset class="mapping">
      <legend>{say('library_mapping')}</legend>
      {COLUMN_ROLES.map((role) => (
        <label key={role}>
          {say(`library_role_${role}`)}
          <select
            name={`role-${role}`}
            value={mapping[role] ?? ''}
            onChange={({ currentTarget }) => change({ ...plan, mapping: withRole(mapping, role, currentTarget.value) })}
          >
            <option value="">{say('library_no_column')}</option>
            {columns.map(({ name, examples }) => (
              <option key={name} value={name}>
                {examples[0] ? say('library_column', name, examples[0].slice(0, 40)) : name}
              </option>
            ))}
          </select>
        </label>
      ))}
      <details>
        <summary>{say('library_reading')}</summary>
        <div class="fields">
          <label>
            {say('library_date_order')}
            <select
              name="date-order"
              value={dateOrder ?? ''}
              onChange={({ currentTarget: { value } }) =>
                change({ ...plan, dateOrder: value === 'day-first' || value === 'month-first' ? value : null })
              }
            >
              <option value="">{say('library_order_unknown')}</option>
              <option value="day-first">{say('library_day_first')}</option>
              <option value="month-first">{say('library_month_first')}</option>
            </select>
          </label>
          <label>
            {say('library_encoding')}
            <select
              name="encoding"
              value={plan.encoding}
              onChange={({ currentTarget: { value } }) => change({ ...plan, encoding: ENCODINGS.find((one) => one === value) ?? 'utf-8' })}
            >
              {ENCODINGS.map((encoding) => (
                <option key={encoding} value={encoding}>
                  {encoding}
                </option>
              ))}
            </select>
          </label>
          {plan.layout && <Layout plan={plan} layout={plan.layout} change={change} />}
        </div>
      </details>
    </fieldset>
  );
}

/** How a table is laid out. Another layout has other columns, so the mapping begins anew. */
function Layout({
  plan,
  layout,
  change,
}: {
  plan: ReadingPlan;
  layout: NonNullable<ReadingPlan['layout']>;
  change(plan: ReadingPlan): void;
}) {
  const { say } = useTools().phrases;
  return (
    <>
      <label>
        {say('library_delimiter')}
        <select
          name="delimiter"
          value={layout.delimiter}
          onChange={({ currentTarget: { value: delimiter } }) => change({ ...plan, layout: { ...layout, delimiter }, mapping: {} })}
        >
          {DELIMITERS.map((delimiter) => (
            <option key={delimiter} value={delimiter}>
              {say(DELIMITER_WORDS[delimiter] ?? delimiter)}
            </option>
          ))}
        </select>
      </label>
      <label class="check">
        <input
          type="checkbox"
          name="header"
          checked={layout.header}
          onChange={({ currentTarget: { checked: header } }) => change({ ...plan, layout: { ...layout, header }, mapping: {} })}
        />{' '}
        {say('library_header')}
      </label>
    </>
  );
}

function withRole(mapping: ColumnMapping, role: ColumnRole, column: string): ColumnMapping {
  const { [role]: _, ...others } = mapping;
  return column === '' ? others : { ...others, [role]: column };
}
