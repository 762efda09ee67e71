/** How one order makes keys and compares them. */
export interface Order<Key> {
  keyOf: (heading: string, by: string) => Key | undefined
  compare: (a: Key, b: Key) => number
  letterOf: (key: Key) => string
}
