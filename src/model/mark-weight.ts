/** What a mark says of its place besides which heading it is for. */
export interface MarkWeight {
  /** A principal place: its locator is bold. */
  principal: boolean
  /** Opens or closes an explicit range. */
  range: 'from' | 'to' | undefined
}
