/** Reads a stored value of a closed list by its name; anything else stands as it is. */
export function named<Value extends string>(values: readonly Value[], nameOf: (value: Value) => string) {
  return (raw: string): string => {
    const known = values.find((value) => value === raw);
    return known === undefined ? raw : nameOf(known);
  };
}
