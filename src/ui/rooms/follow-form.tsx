import { useState } from 'preact/hooks';
import type { Credentials, RoomProblem } from '../../domain/room.ts';
import { Choice } from '../options/choice.tsx';
import { SmallForm } from '../small-form.tsx';
import { useTools } from '../tools.ts';
import { ProblemText } from './problem-text.tsx';

const SIGN_IN = ['password', 'token', 'none'] as const;
/** An address, the same in every language. */
const EXAMPLE = 'https://couch.example/newsroom';
export type SignIn = (typeof SIGN_IN)[number];

/** Address and sign-in of a shared base. The browser asks for its one origin at the click on the button. */
export function FollowForm({ done }: { done(): void }) {
  const { client, phrases, tell } = useTools();
  const { say } = phrases;
  const [kind, setKind] = useState<SignIn>('password');
  const [mode, setMode] = useState<'write' | 'read'>('write');
  const [asking, setAsking] = useState(false);
  const [problem, setProblem] = useState<RoomProblem | null>(null);
  const follow = async (data: FormData) => {
    setProblem(null);
    setAsking(true);
    // At once: the browser asks for the permission only in answer to a click.
    const followed = await client.rooms.follow({
      name: trimmed(data, 'name'),
      address: trimmed(data, 'address'),
      mode: kind === 'none' ? 'read' : mode,
      credentials: credentialsIn(data, kind),
    });
    setAsking(false);
    if (!followed.ok) return tell({ name: 'not-followed', text: followed.error.message, urgent: true });
    if (!followed.value.ok) return setProblem(followed.value.problem);
    tell({ name: 'followed', text: say('room_followed', followed.value.value.name) });
    done();
  };
  return (
    <SmallForm
      name="room-form"
      submit={{ label: say(asking ? 'room_asking' : 'room_follow'), action: 'follow-room', disabled: asking }}
      send={(data) => void follow(data)}
      cancel={done}
    >
      <label>
        {say('room_address')}
        <input name="address" type="url" required maxLength={2000} placeholder={EXAMPLE} dir="ltr" autocomplete="off" />
      </label>
      <label>
        {say('room_name')}
        <input name="name" maxLength={200} dir="auto" />
      </label>
      <Choice name="room_sign_in" value={kind} of={SIGN_IN} choose={(one) => setKind(one)} />
      <SignInFields kind={kind} />
      {kind !== 'none' && <Choice name="room_mode" value={mode} of={['write', 'read']} choose={(one) => setMode(one)} />}
      {problem && <ProblemText problem={problem} />}
    </SmallForm>
  );
}

/** The fields of one way to sign in. The browser's own store of passwords is not offered: they belong to the extension's. */
export function SignInFields({ kind }: { kind: SignIn }) {
  const { say } = useTools().phrases;
  if (kind === 'none') return null;
  return (
    <>
      <label>
        {say('room_user')}
        <input name="user" required maxLength={200} autocomplete="off" dir="auto" />
      </label>
      <label>
        {say(kind === 'token' ? 'room_token' : 'room_password')}
        <input name="secret" type="password" required maxLength={8000} autocomplete="off" dir="ltr" />
      </label>
    </>
  );
}

export function credentialsIn(data: FormData, kind: SignIn): Credentials {
  if (kind === 'none') return { kind };
  const [user, secret] = [trimmed(data, 'user'), String(data.get('secret') ?? '')];
  return kind === 'token' ? { kind, user, token: secret.trim() } : { kind, user, password: secret };
}

function trimmed(data: FormData, name: string): string {
  return String(data.get(name) ?? '').trim();
}
