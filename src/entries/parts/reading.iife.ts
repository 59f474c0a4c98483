import { leavePart } from '../../page/parts.ts';
import { reading } from '../../page/reading.ts';

leavePart('reading', () => reading);
