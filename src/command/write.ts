import { Refusal } from '../model/complaint.ts'
import { outputIsWritten } from '../model/rules.ts'

/** Write, and say what kept the files from the disk where it fails. */
export function write(folder: string, action: () => void): void {
  try {
    action()
  } catch (error) {
    throw new Refusal(outputIsWritten(folder, error instanceof Error ? error.message : String(error)))
  }
}
