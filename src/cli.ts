import { Command, CommanderError, Option } from 'commander'
import type { BookletOptions } from './command/booklet.ts'
import type { BuildOptions } from './command/build.ts'
import type { Console } from './command/console.ts'
import { openConsole } from './command/console.ts'
import { examples, examplesOf } from './command/examples.ts'
import { exit, exitFor } from './command/exit.ts'
import type { Complaint } from './model/complaint.ts'
import { Refusal } from './model/complaint.ts'
import { noTrees } from './model/kept-trees.ts'
import { folderIsThere, programIsSound, usageIsKnown } from './model/rules.ts'
import type { TextView } from './publish.ts'
import type { World } from './world.ts'
import { realWorld } from './world.ts'

/**
 * Run the command line: arguments in (without `node` and the script), exit code out.
 *
 * Each command is loaded when it is called for: `check` need not wait for the browser's driver.
 */
export async function main(parameters: string[], world: World = realWorld()): Promise<number> {
  const json = parameters.includes('--json')
  const cached = !parameters.includes('--no-cache')
  const console = openConsole(json)
  try {
    await program(cached ? world : { ...world, trees: () => noTrees }, console, json).parseAsync(parameters, {
      from: 'user'
    })
  } catch (error) {
    if (error instanceof CommanderError) {
      if (error.exitCode === 0) return exit.done
      if (json) console.complain(misuse(error))
      return exit.usage
    }
    console.complain(error instanceof Refusal ? error.complaint : programIsSound(wordsOf(error, world)))
  }
  return exitFor(console.complaints)
}

/** What commander would tell a person, as a complaint. Where no command is named it has no words, only its help. */
function misuse({ code, message }: CommanderError): Complaint {
  const [said = '', meant = ''] = code === 'commander.help' ? ['no command is named'] : message.split('\n')
  return usageIsKnown(said.replace(/^error: /, ''), meant === '' ? helpHint : meant.replace(/^\((.*)\)$/, '$1'))
}

/** A stack trace is for us, not for an editor: only ENGROSS_DEBUG shows it. */
function wordsOf(error: unknown, world: World): string {
  if (!(error instanceof Error)) return String(error)
  return world.environment('ENGROSS_DEBUG') === undefined ? error.message : (error.stack ?? error.message)
}

function program(world: World, console: Console, json: boolean): Command {
  const engross = new Command('engross')
    .description('Turn the plain texts of diplomatic statements into a printed, annotated and indexed edition.')
    .version(world.packageVersion('engross'))
    .exitOverride()
    .showHelpAfterError(`(${helpHint})`)
    .configureOutput(json ? { writeErr: () => undefined } : {})
    .addOption(new Option('--json').hideHelp())
    .addHelpText('after', `\n${examples}`)
  for (const add of [addBuild, addBooklet, addDesk, addTranslation, addIndex, addReaders]) add(engross, world, console)
  return engross
}

/** What makes a book. */
function addBuild(engross: Command, world: World, console: Console): void {
  command(engross, 'build', 'build the editions of a manuscripts folder as paged HTML and PDF')
    .argument('[folder]', 'the manuscripts', 'manuscripts')
    .option('--edition <name>', 'only this edition')
    .option('--profile <names>', 'what the PDFs are for: screen, print, archive, office, or several with commas')
    .option('--output <folder>', 'where the editions go', 'output')
    .addOption(textOption())
    .addOption(cacheOption())
    .option('--strict', strictness, false)
    .addOption(new Option('--engine <engine>', 'what sets the pages').choices(['galley', 'pagedjs']).default('galley'))
    .action(async (folder: string, options: Omit<BuildOptions, 'folder'>) => {
      there(world, folder)
      const { build } = await import('./command/build.ts')
      await build(world, console, { ...options, folder })
    })
}

/** What makes sheets of a book that is made. */
function addBooklet(engross: Command, world: World, console: Console): void {
  command(engross, 'booklet', 'lay the pages of an edition, or of any PDF, on sheets to fold')
    .argument('[source]', 'a PDF, or the manuscripts of an edition that is built', 'manuscripts')
    .option('--edition <name>', 'only this edition')
    .option('--output <folder>', 'where the editions are, and the sheets of an edition go', 'output')
    .option('--to <folder>', 'where the sheets go instead')
    .addOption(new Option('--scheme <scheme>', 'fold them, or not').choices(['booklet', 'n-up']))
    .option('--up <pages>', 'pages on a side')
    .option('--sheet <sheet>', 'A4, SRA4, A3 …, or mm as 320x225')
    .option('--gathering <pages>', 'most pages of a gathering, or auto, or one')
    .option('--thickness <mm>', 'of the paper')
    .addOption(new Option('--duplex <edge>', 'the edge the printer turns about').choices(['short-edge', 'long-edge']))
    .addOption(new Option('--blanks <where>', 'what fills the last sheet').choices(['end', 'before-last', 'refuse']))
    .addOption(new Option('--binding <side>', 'the side of the fold').choices(['left', 'right']))
    .option('--no-marks', 'no fold, cut and collation marks')
    .action(async (source: string, options: BookletOptions) => {
      if (!/\.pdf$/i.test(source)) there(world, source)
      const { booklet } = await import('./command/booklet.ts')
      await booklet(world, console, source, options)
    })
}

/** What an editor works with before there are pages. */
function addDesk(engross: Command, world: World, console: Console): void {
  command(engross, 'import', 'make a manuscripts folder of texts as received')
    .argument('<files...>', 'the texts, in the order of the edition')
    .option('--output <folder>', 'the new folder', 'manuscripts')
    .action(async (files: string[], { output }: { output: string }) => {
      const { importFiles } = await import('./command/import.ts')
      importFiles(world, console, files, output)
    })

  const onFolder = [
    {
      name: 'emend',
      load: async () => (await import('./command/emend.ts')).emend,
      words: 'put the proposals that an editor accepted into the texts'
    },
    {
      name: 'collate',
      load: async () => (await import('./command/collate.ts')).collate,
      words: 'list every difference between the witnesses and the texts'
    }
  ] as const
  for (const { name, load, words } of onFolder)
    command(engross, name, words)
      .argument('[folder]', 'the manuscripts', 'manuscripts')
      .addOption(cacheOption())
      .action(async (folder: string) => {
        there(world, folder)
        const run = await load()
        run(world, console, folder)
      })

  command(engross, 'check', 'check the manuscripts without setting pages, or any PDF against PDF/UA-1')
    .argument('[folder]', 'the manuscripts, or a PDF', 'manuscripts')
    .option('--strict', strictness, false)
    .action(async (folder: string, { strict }: { strict: boolean }) => {
      const { checkPdf, isPdf } = await import('./command/check-pdf.ts')
      if (isPdf(world, folder)) return checkPdf(world, console, folder)
      there(world, folder)
      const { check } = await import('./command/check.ts')
      check(world, console, folder, strict)
    })
}

/** What looks after the languages. */
function addTranslation(engross: Command, world: World, console: Console): void {
  command(engross, 'translation', 'report how the translations stand to their originals')
    .argument('[folder]', 'the manuscripts', 'manuscripts')
    .option('--language <tag>', 'only this language')
    .option('--accept [pieces]', 'record that translations were looked at: all, or D1:6,note:gas')
    .addOption(cacheOption())
    .action(async (folder: string, { language, accept }: { language?: string; accept?: string | true }) => {
      there(world, folder)
      const { translation } = await import('./command/translation.ts')
      translation(world, console, folder, { language, accept })
    })
}

/** What looks over the index before it is printed. */
function addIndex(engross: Command, world: World, console: Console): void {
  command(engross, 'index', 'print each heading with its locators and the words of each place, and what to look at')
    .argument('[folder]', 'the manuscripts', 'manuscripts')
    .option('--edition <name>', 'of this edition, not the first')
    .option('--index <id>', 'only this index')
    .option('--pages', 'set the pages, for their numbers; else documents and paragraphs', false)
    .addOption(cacheOption())
    .action(async (folder: string, options: { edition?: string; index?: string; pages: boolean }) => {
      there(world, folder)
      const { index } = await import('./command/index-command.ts')
      await index(world, console, { ...options, folder })
    })

  command(engross, 'explain', 'show every mention of a name, indexed or not, and why')
    .argument('<name>', 'a heading, a form in the texts, or the id of a record')
    .argument('[folder]', 'the manuscripts', 'manuscripts')
    .option('--edition <name>', 'in this edition, not the first')
    .addOption(cacheOption())
    .action(async (name: string, folder: string, { edition }: { edition?: string }) => {
      there(world, folder)
      const { explain } = await import('./command/explain.ts')
      explain(world, console, name, folder, edition)
    })
}

/** What looks at books that are made, and at the machine. */
function addReaders(engross: Command, world: World, console: Console): void {
  command(engross, 'prove', 'hold a PDF made earlier against its manuscripts')
    .argument('<file>', 'the PDF')
    .argument('[folder]', 'the manuscripts', 'manuscripts')
    .option('--edition <name>', 'the edition it is of; by default the one it is named after')
    .addOption(textOption())
    .addOption(cacheOption())
    .action(async (file: string, folder: string, { edition, text }: { edition?: string; text: TextView }) => {
      there(world, folder)
      const { prove } = await import('./command/prove.ts')
      await prove(world, console, { file, folder, edition, text })
    })

  command(engross, 'diff', 'say what changed between two builds')
    .argument('<before>', 'output folder of a build, or its proof.json')
    .argument('<after>', 'the same of a later one')
    .option('--markdown', 'as an errata sheet')
    .action(async (before: string, after: string, { markdown = false }: { markdown?: boolean }) => {
      const { diff } = await import('./command/diff.ts')
      diff(world, console, before, after, markdown)
    })

  command(engross, 'doctor', 'show which browser, fonts and versions are used, and whether they work').action(
    async () => {
      const { doctor } = await import('./command/doctor.ts')
      await doctor(world, console)
    }
  )
}

function textOption(): Option {
  return new Option('--text <text>', 'the edited texts, or the texts as received, for checking on paper')
    .choices(['edited', 'received'])
    .default('edited')
}

/** Only `main` looks at it: it is for the whole run. */
function cacheOption(): Option {
  return new Option('--no-cache', 'read every text anew, though it was read before')
}

function command(parent: Command, name: keyof typeof examplesOf, description: string): Command {
  return parent
    .command(name)
    .description(description)
    .option('--json', 'messages and results as JSON, one object a line')
    .exitOverride()
    .addHelpText('after', `\nExamples:\n${examplesOf[name].map((line) => `  ${line}`).join('\n')}`)
}

function there(world: World, folder: string): void {
  if (!world.folderExists(folder)) throw new Refusal(folderIsThere(folder, world.readFile(folder) !== undefined))
}

const strictness = 'warnings about the text are errors, as for an edition that goes to print'

const helpHint = 'engross --help shows the commands'
