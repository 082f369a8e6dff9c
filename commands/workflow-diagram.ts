import { writeFile } from 'node:fs/promises'

import { workflowPage } from './workflow-page.ts'

await writeFile(new URL('../docs/workflow.md', import.meta.url), workflowPage())
