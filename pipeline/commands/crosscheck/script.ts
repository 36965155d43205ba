import { ANALYSES } from '../../analyses/analyses.ts'
import type { InR } from '../../analyses/in-r.ts'
import type { Study } from '../../study/study.ts'
import { ENDING } from './ending.ts'
import { PRELUDE } from './prelude/prelude.ts'
import { rValue } from './r-value.ts'

/** Packages of R that the script needs, besides those that come with R. */
const PACKAGES = ['lme4', 'pbkrtest', 'clubSandwich', 'boot'] as const

/** What is checked, in the order of the report, the leading estimates first. */
export function blocksInR(): readonly InR[] {
  const leading = ANALYSES.filter(({ id }) => id === 'leading')
  return [...leading, ...ANALYSES.filter((it) => !leading.includes(it))].flatMap(({ inR }) => inR ?? [])
}

/** An R script that computes the tables of a folder of results again, to be run in that folder. */
export function crosscheckScript(study: Study): string {
  const blocks = blocksInR()
  const code = blocks.map(({ file, call, code }) => `# ==== ${file} ====\n# In short: ${call}\n${code}`)
  return [HEAD, settings(study, [PRELUDE, ENDING, ...code].join('\n')), PRELUDE, ...code, ENDING].join('\n')
}

/** By it a script is known as one of these. */
export const FIRST_LINE =
  '# Computes the numbers of a folder of results of congruence again with R, and prints both values.'

const quoted = PACKAGES.map((name) => `"${name}"`).join(', ')

const HEAD = `${FIRST_LINE}
#
# In that folder:   Rscript crosscheck.R          every table by its largest difference
#                   Rscript crosscheck.R --all    every number
# One table:        Rscript crosscheck.R leading.csv
# From elsewhere:   Rscript crosscheck.R FOLDER
#
# It reads nothing but the tables in artefacts/. One block computes one table; what stands above the blocks reads and
# compares. It needs R 4.0 or later and the packages ${PACKAGES.join(', ')}:
#   apt-get install r-base-core ${PACKAGES.map((name) => `r-cran-${name.toLowerCase()}`).join(' ')}
#   or, in R: install.packages(c(${quoted}))

words <- commandArgs(TRUE)
only <- grep("\\\\.csv$", words, value = TRUE)
folder <- setdiff(words, c("--all", only))
if (length(folder) > 0) setwd(folder[1])
if (!dir.exists("artefacts")) {
  message("There are no results here. Run the script in a folder of results, or name one: Rscript crosscheck.R FOLDER")
  quit(status = 1)
}
needed <- c(${quoted})
missing <- needed[!suppressMessages(vapply(needed, requireNamespace, TRUE, quietly = TRUE))]
if (length(missing) > 0) {
  message("Nothing was checked, because R has no package ", paste(missing, collapse = ", "), ". To install what is missing, write\n",
          "  apt-get install ", paste0("r-cran-", tolower(missing), collapse = " "), "\nor, in R,\n",
          "  install.packages(c(", paste0('"', missing, '"', collapse = ", "), "))")
  quit(status = 1)
}
for (package in needed) suppressMessages(suppressWarnings(library(package, character.only = TRUE)))
`

/** Those settings of the study that the code refers to. */
function settings(study: Study, code: string): string {
  const used = new Set([...code.matchAll(/\bstudy\$(\w+)/g)].map(([, name]) => name!))
  const values = Object.entries(study).filter(([name]) => used.has(name))
  return `# ---- What the study declares ----\n\nstudy <- list(\n${values.map(([name, value]) => `  ${name} = ${rValue(value)}`).join(',\n')}\n)`
}
