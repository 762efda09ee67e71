import { Command, CommanderError, Option } from 'commander'
import { build } from './command/build.ts'
import { check } from './command/check.ts'
import { collate } from './command/collate.ts'
import type { Console } from './command/console.ts'
import { openConsole } from './command/console.ts'
import { doctor } from './command/doctor.ts'
import { exit, exitFor } from './command/exit.ts'
import { Refusal } from './model/complaint.ts'
import { folderIsThere, programIsSound } from './model/rules.ts'
import type { TextView } from './publish.ts'
import type { World } from './world.ts'
import { realWorld } from './world.ts'

/** Run the command line: arguments in (without `node` and the script), exit code out. */
export async function main(parameters: string[], world: World = realWorld()): Promise<number> {
  const console = openConsole(parameters.includes('--json'))
  try {
    await program(world, console).parseAsync(parameters, { from: 'user' })
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exit.done : exit.usage
    console.complain(error instanceof Refusal ? error.complaint : programIsSound(wordsOf(error, world)))
  }
  return exitFor(console.complaints)
}

/** A stack trace is for us, not for an editor: only ENGROSS_DEBUG shows it. */
function wordsOf(error: unknown, world: World): string {
  if (!(error instanceof Error)) return String(error)
  return world.environment('ENGROSS_DEBUG') === undefined ? error.message : (error.stack ?? error.message)
}

function program(world: World, console: Console): Command {
  const engross = new Command('engross')
    .description('Turn the plain texts of diplomatic statements into a printed, annotated and indexed edition.')
    .version(world.packageVersion('engross'))
    .exitOverride()
    .showHelpAfterError('(engross --help shows the commands)')
    .addHelpText('after', `\n${examples}`)

  command(engross, 'build', 'build the editions of a manuscripts folder as paged HTML and PDF')
    .argument('[folder]', 'the manuscripts', 'manuscripts')
    .option('--edition <name>', 'only this edition')
    .option('--output <folder>', 'where the editions go', 'output')
    .addOption(
      new Option('--text <text>', 'the edited texts, or the texts as received, for checking on paper')
        .choices(['edited', 'received'])
        .default('edited')
    )
    .addOption(new Option('--engine <engine>', 'what sets the pages').choices(['pagedjs']).default('pagedjs'))
    .action(
      async (folder: string, options: { edition?: string; output: string; text: TextView; engine: 'pagedjs' }) => {
        there(world, folder)
        await build(world, console, { ...options, folder, edition: options.edition })
      }
    )

  command(engross, 'check', 'check the manuscripts without setting pages')
    .argument('[folder]', 'the manuscripts', 'manuscripts')
    .action((folder: string) => {
      there(world, folder)
      check(world, console, folder)
    })

  command(engross, 'collate', 'list every difference between the witnesses and the texts')
    .argument('[folder]', 'the manuscripts', 'manuscripts')
    .action((folder: string) => {
      there(world, folder)
      collate(world, console, folder)
    })

  command(engross, 'doctor', 'show which browser, fonts and versions are used, and whether they work').action(() =>
    doctor(world, console)
  )
  return engross
}

function command(parent: Command, name: string, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option('--json', 'messages and results as JSON, one object a line')
    .exitOverride()
}

function there(world: World, folder: string): void {
  if (!world.folderExists(folder)) throw new Refusal(folderIsThere(folder))
}

const examples = `Examples:
  engross build                       build manuscripts/ into output/
  engross build letters --output out  build another folder
  engross check --json                all messages, for a program
  engross doctor                      is everything there that a build needs?

Exit codes: 0 done, 1 the text has errors, 2 wrong use, 3 the machine lacks something, 4 a fault of engross.`
