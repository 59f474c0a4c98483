import { marksPart } from '../../page/marks-part.ts';
import { leavePart } from '../../page/parts.ts';

leavePart('marks', () => marksPart(window));
