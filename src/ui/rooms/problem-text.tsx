import type { RoomProblem } from '../../domain/room.ts';
import { useTools } from '../tools.ts';

/** What stands in the way and what to do; below it, what the server or the browser said. */
export function ProblemText({ problem: { code, detail } }: { problem: RoomProblem }) {
  const { say } = useTools().phrases;
  return (
    <div class="aside" role="alert" data-problem={code}>
      <p>{say(`room_problem_${code.replaceAll('-', '_')}`)}</p>
      {detail !== '' && (
        <p class="quiet" dir="ltr">
          <bdi>{detail}</bdi>
        </p>
      )}
    </div>
  );
}
