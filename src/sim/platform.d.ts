// The one function of the platform that the engine uses beside the language itself: a deep copy of
// plain data, present in every browser, worker and in Node.
declare function structuredClone<T>(value: T): T;
