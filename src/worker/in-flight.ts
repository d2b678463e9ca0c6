// A run may come to hold more requests than the engine has room for, when more arrive for long than
// are served and nothing bounds the queue. That is no fault of the engine: whoever simulates says
// here what is to be then. Every other error goes on as it is.
import { TooManyInFlight } from '../sim/cluster/request-table.ts';

/** What the work comes to, or this when too many requests were in flight. */
export function orWhenTooMany<Work, Instead>(work: () => Work, instead: Instead): Work | Instead {
  try {
    return work();
  } catch (error) {
    if (error instanceof TooManyInFlight) return instead;
    throw error;
  }
}
