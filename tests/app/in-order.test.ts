import { describe, expect, it } from 'vitest';
import { inOrder } from '../../src/app/in-order.ts';

/** Questions that are answered when the test says so; `heard` is what came out. */
function asked() {
  const answers = new Map<string, { tell(answer: string): void; refuse(error: Error): void }>();
  const [heard, errors]: [string[], unknown[]] = [[], []];
  const ask = inOrder(
    (question: string) => new Promise<string>((tell, refuse) => void answers.set(question, { tell, refuse })),
    (answer) => heard.push(answer),
    (error) => errors.push(error),
  );
  const settle = async (question: string, how: 'answer' | 'refuse' = 'answer') => {
    const pending = answers.get(question);
    if (how === 'answer') pending?.tell(question);
    else pending?.refuse(new Error(question));
    await Promise.resolve();
    await Promise.resolve();
  };
  return { ask, settle, heard, errors };
}

describe('answers in order', () => {
  it('hands on each that comes in its turn', async () => {
    const { ask, settle, heard } = asked();
    ask('lost');
    await settle('lost');
    ask('restored');
    await settle('restored');
    expect(heard).toEqual(['lost', 'restored']);
  });

  it('drops what a later answer has overtaken', async () => {
    const { ask, settle, heard } = asked();
    ask('lost');
    ask('restored');
    await settle('restored');
    await settle('lost');
    expect(heard).toEqual(['restored']);
  });

  it('goes on after a question that failed', async () => {
    const { ask, settle, heard, errors } = asked();
    ask('lost');
    await settle('lost', 'refuse');
    ask('restored');
    await settle('restored');
    expect(heard).toEqual(['restored']);
    expect(errors).toHaveLength(1);
  });
});
