/**
 * What a figure says of something: a price is no profit, the injured are not the dead. Figures beside words of two rows are of two things. Words as
 * they stand in texts, each row for one measure, sorted by first word.
 */
const ROWS: readonly string[] = [
  'arrest arrested arrests detained',
  'benefit benefits bonus earn earned earns income paid pay pension pensions salaries salary wage wages',
  'bid bill bought buy buying charge charged charges cost costing costs fare fares fee fees fetched offer offered paid pay paying pays price prices rent rents sale sell sold takeover valued worth',
  'borrow borrowed borrowing debt debts loan loans mortgage',
  'budget outlay spend spending spends spent',
  'casualties casualty injured injuries injury wounded',
  'compensation damages fine fined fines penalties penalty',
  'contribute contributed contributes contribution contributions donate donated donates donation donations grant grants subsidies subsidy',
  'dead death deaths die died fatalities killed killing lives toll',
  'deficit gap hole shortfall',
  'displaced evacuated evacuees homeless',
  'earnings profit profits',
  'exports',
  'imports',
  'invest invested investing investment investments',
  'loss losses',
  'missing',
  'revenue revenues sales turnover',
  'save saved saves savings',
];

/** Word in lower case → numbers of the measures that it may stand for. */
export const MEASURES_OF: ReadonlyMap<string, readonly number[]> = ROWS.reduce((found, row, i) => {
  for (const word of row.split(' ')) found.set(word, [...(found.get(word) ?? []), i]);
  return found;
}, new Map<string, number[]>());
