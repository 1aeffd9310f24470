/** What follows from a source, computed once however often it is asked for: a word to many dossiers looks at the same. */
export function once<S extends object, T>(compute: (source: S) => T): (source: S) => T {
  const kept = new WeakMap<S, { value: T }>();
  return (source) => {
    const known = kept.get(source) ?? { value: compute(source) };
    kept.set(source, known);
    return known.value;
  };
}
