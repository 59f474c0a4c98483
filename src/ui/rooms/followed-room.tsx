import { useState } from 'preact/hooks';
import type { Following, RoomProblem } from '../../domain/room.ts';
import { Choice } from '../options/choice.tsx';
import { SmallForm } from '../small-form.tsx';
import { useTools } from '../tools.ts';
import { credentialsIn, type SignIn, SignInFields } from './follow-form.tsx';
import { ProblemText } from './problem-text.tsx';

/** Ways to sign in to a base that asks for it. */
const ANEW = ['password', 'token'] as const satisfies readonly SignIn[];

/** One shared base: how it stands, what was left out, and what can be done. */
export function FollowedRoom({ following }: { following: Following }) {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  const { pack, name, address, mode, user, phase, problem } = following;
  const [signingIn, setSigningIn] = useState(false);
  const leave = useLeave();
  const retry = async () => {
    const tried = await client.rooms.retry(following);
    if (!tried.ok) tell({ name: 'not-tried', text: tried.error.message, urgent: true });
  };
  return (
    <li class="room" data-room={pack} data-phase={phase}>
      <h3 dir="auto">{name}</h3>
      <p class="quiet" dir="ltr">
        <bdi>{address}</bdi>
      </p>
      <p class="quiet">
        {say(mode === 'write' ? 'room_may_share' : 'room_may_read')}
        {user !== '' && (
          <>
            {' · '}
            <bdi>{user}</bdi>
          </>
        )}
      </p>
      <RoomState following={following} />
      {problem && <ProblemText problem={problem} />}
      <LeftOut following={following} />
      {signingIn && <SignInAnew following={following} done={() => setSigningIn(false)} />}
      <div class="row">
        {problem && (
          <button type="button" data-action="retry-room" onClick={() => void retry()}>
            {say('room_retry')}
          </button>
        )}
        {problem && !signingIn && (
          <button type="button" data-action="sign-in-room" onClick={() => setSigningIn(true)}>
            {say('room_sign_in_anew')}
          </button>
        )}
        <button type="button" data-action="leave-room" aria-label={say('room_leave_named', name)} onClick={() => void leave(following)}>
          {say('room_leave')}
        </button>
      </div>
    </li>
  );
}

/** How far it has come; told to screen readers when it changes its phase, not at each number. */
function RoomState({ following: { phase, taken, pending, contactAt, renewedAt } }: { following: Following }) {
  const { say, many, date } = useTools().phrases;
  const day = (at: string) => date({ value: at.slice(0, 10), precision: 'day', inferred: false });
  return (
    <>
      <p aria-live="polite">{say(`room_phase_${phase}`)}</p>
      {phase !== 'following' && (
        <p class="quiet">
          {many('room_taken', taken)}
          {pending !== null && pending > 0 && <> · {many('room_pending', pending)}</>}
        </p>
      )}
      {phase !== 'following' && pending !== null && pending > 0 && (
        <progress max={taken + pending} value={taken} aria-label={say(`room_phase_${phase}`)} />
      )}
      {contactAt !== null && <p class="quiet">{say('room_contact', day(contactAt))}</p>}
      {renewedAt !== null && <p class="quiet">{say('room_renewed', day(renewedAt))}</p>}
    </>
  );
}

/** Documents that are none of ours, or broken: counted, and the last ones named. */
function LeftOut({ following: { refused } }: { following: Following }) {
  const { many } = useTools().phrases;
  if (refused.count === 0) return null;
  return (
    <details data-refused={refused.count}>
      <summary>{many('room_refused', refused.count)}</summary>
      <ul class="quiet">
        {refused.first.map(({ id, detail }) => (
          <li key={id} dir="ltr">
            <bdi>
              {id}: {detail}
            </bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** With another password or token, or the other of the two. What was typed stays where it is not accepted. */
function SignInAnew({ following, done }: { following: Following; done(): void }) {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  const [kind, setKind] = useState<(typeof ANEW)[number]>('password');
  const [problem, setProblem] = useState<RoomProblem | null>(null);
  const signIn = async (data: FormData) => {
    setProblem(null);
    const renewed = await client.rooms.renewCredentials(following, credentialsIn(data, kind));
    if (!renewed.ok) return tell({ name: 'not-followed', text: renewed.error.message, urgent: true });
    if (!renewed.value.ok) return setProblem(renewed.value.problem);
    done();
  };
  return (
    <SmallForm
      name="room-form"
      submit={{ label: say('room_sign_in_anew'), action: 'sign-in' }}
      send={(data) => void signIn(data)}
      cancel={done}
    >
      <Choice name="room_sign_in" value={kind} of={ANEW} choose={(one) => setKind(one)} />
      <SignInFields kind={kind} />
      {problem && <ProblemText problem={problem} />}
    </SmallForm>
  );
}

/** Leaves at once, with a way back at the foot of the panel; a little later its credentials and its permission go as well. */
export function useLeave(): (following: Pick<Following, 'pack' | 'name'>) => Promise<void> {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  return async ({ pack, name }) => {
    const left = await client.rooms.leave(pack);
    if (!left.ok) return tell({ name: 'not-left', text: left.error.message, urgent: true });
    const run = async () => {
      const back = await client.rooms.comeBack(pack);
      tell(back.ok ? null : { name: 'too-late', text: say('library_too_late') });
    };
    tell({
      name: 'room-left',
      text: say('room_left', name),
      action: { name: 'undo-leave', label: say('toast_action_undo'), run: () => void run() },
    });
  };
}
