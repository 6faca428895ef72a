/**
 * What a stream becomes when each value is looked at and may be dropped. Ending it ends the stream beneath at once, also
 * while nothing has come yet – which an async generator would put off until the next value.
 *
 * @param choose the value to pass on, or null to drop it
 */
export function filtered<From, To>(
  source: AsyncIterableIterator<From>,
  choose: (value: From) => Promise<To | null>,
): AsyncIterableIterator<To> {
  const done: IteratorReturnResult<undefined> = { done: true, value: undefined };
  return {
    async next() {
      for (;;) {
        const step = await source.next();
        if (step.done) return done;
        const chosen = await choose(step.value);
        if (chosen !== null) return { done: false, value: chosen };
      }
    },
    async return() {
      await source.return?.();
      return done;
    },
    [Symbol.asyncIterator]() {
      return this;
    },
  };
}
