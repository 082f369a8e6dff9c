import type { FileType } from '#app/domain/question.ts'

const accept: FileType[] = ['pdf', 'image']

/** What the call's file questions take: PDF or photo, each up to 10 MB. */
export const photosAndPapers = { accept, maxBytes: 10 * 1024 * 1024 }
