import { barPart } from '../../page/bar-part.ts';
import { leavePart } from '../../page/parts.ts';

leavePart('bar', () => barPart(window));
