/** An object whose keys are its values, as `registerEnumType` wants it, from a list that types and checks share. */
export function enumOf<const Values extends readonly string[]>(values: Values): { readonly [V in Values[number]]: V } {
  return Object.fromEntries(values.map((value) => [value, value])) as { [V in Values[number]]: V };
}
