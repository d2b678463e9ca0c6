// Makes calls one at a time, and of all that were wished meanwhile only the newest: for a drag,
// which wishes faster than it can be answered. Each wish resolves when it, or a newer one in its
// place, has been answered.

/** Returns the function to wish with. */
export function latestOf<Wish, Answer>(
  call: (wish: Wish) => Promise<Answer>,
): (wish: Wish) => Promise<Answer> {
  let underWay: Promise<Answer> | null = null;
  let next: { wish: Wish; answer: Promise<Answer> } | null = null;

  const begin = (wish: Wish): Promise<Answer> => {
    const answer = call(wish).finally(() => {
      if (underWay === answer) underWay = null;
    });
    underWay = answer;
    return answer;
  };

  const afterwards = async (before: Promise<Answer>): Promise<Answer> => {
    await before.catch(() => undefined);
    const { wish } = next as { wish: Wish };
    next = null;
    return begin(wish);
  };

  return (wish) => {
    if (underWay === null && next === null) return begin(wish);
    if (next === null) next = { wish, answer: afterwards(underWay as Promise<Answer>) };
    else next = { ...next, wish };
    return next.answer;
  };
}

/** Returns a function that makes each call only when the one before has been answered, or has failed. */
export function inOrder<Wish, Answer>(
  call: (wish: Wish) => Promise<Answer>,
): (wish: Wish) => Promise<Answer> {
  let last: Promise<unknown> = Promise.resolve();
  return (wish) => {
    const answer = last.catch(() => undefined).then(() => call(wish));
    last = answer;
    return answer;
  };
}
