/**
 * Asks about each thing that comes and hands on the answers in the order of the questions: an answer that is overtaken by that to a later question is
 * dropped, or what was true before would be shown for good.
 */
export function inOrder<Asked, Answer>(
  ask: (asked: Asked) => Promise<Answer>,
  listener: (answer: Answer) => void,
  onError: (error: unknown) => void,
): (asked: Asked) => void {
  let [questions, answered] = [0, 0];
  return (asked) => {
    questions += 1;
    const question = questions;
    ask(asked).then((answer) => {
      if (question < answered) return;
      answered = question;
      listener(answer);
    }, onError);
  };
}
