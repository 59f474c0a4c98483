import { leavePart } from '../../page/parts.ts';
import { secondOpinion } from '../../page/second-opinion.ts';

leavePart('opinion', () => secondOpinion);
