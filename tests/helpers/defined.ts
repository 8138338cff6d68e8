/** What a test takes for granted: the value, or a failure that says what is missing. */
export function defined<Value>(value: Value | null | undefined, what = "value"): Value {
  if (value === null || value === undefined) throw new Error(`There is no ${what}`);
  return value;
}
