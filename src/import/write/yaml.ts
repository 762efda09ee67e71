/** Write a string as a YAML scalar in double quotes; what cannot be seen is written by its code. */
export function quoted(words: string): string {
  return JSON.stringify(words).replace(
    /[\u007f-\u00a0\u00ad\u1680\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff\ufffe\uffff]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
  )
}
