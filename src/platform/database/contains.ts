/** A LIKE pattern for texts that contain these words as they are typed. */
export function containing(words: string): string {
  return `%${words.replace(/[\\%_]/g, '\\$&')}%`;
}
