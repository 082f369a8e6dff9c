import { createWriteStream } from 'node:fs'
import { pipeline } from 'node:stream/promises'

import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

/** A photo that becomes a page. */
export type PhotoPage = { name: string; bytes: Buffer }

const margin = 24

/** Thrown where a photo cannot be read. */
export class UnreadablePhoto extends Error {
  readonly photo: string

  constructor(photo: string, cause: unknown) {
    super('a photo cannot be read', { cause })
    this.photo = photo
  }
}

/** More would take the memory of the machine to open: a small file can claim any size. */
const mostPixels = 60_000_000

/** Writes photos as the pages of a tagged PDF, one on each, upright and as large as the page takes them. */
export async function writeJoinedPdf(
  title: string,
  photos: readonly PhotoPage[],
  file: string,
): Promise<void> {
  const { default: PDFDocument } = await import('pdfkit')
  const document = new PDFDocument({
    autoFirstPage: false,
    tagged: true,
    pdfVersion: '1.7',
    lang: getLocale(),
    displayTitle: true,
    info: { Title: title },
  })
  const root = document.struct('Document')
  document.addStructure(root)
  const written = pipeline(document, createWriteStream(file, { mode: 0o600 }))
  try {
    for (const [at, photo] of photos.entries()) {
      const alt = m.file_joined_page({ number: at + 1, count: photos.length, file: photo.name })
      root.add(addPage(document, photo, alt))
    }
    root.end()
    document.end()
  } catch (error) {
    document.destroy()
    await written.catch(() => undefined)
    throw error
  }
  await written
}

function addPage(document: PDFKit.PDFDocument, { name, bytes }: PhotoPage, alt: string) {
  try {
    const { width, height, orientation = 1 } = document.openImage(bytes)
    if (width * height > mostPixels) throw new Error('the photo has too many pixels')
    const isUpright = orientation > 4 ? width >= height : height >= width
    document.addPage({ size: 'A4', layout: isUpright ? 'portrait' : 'landscape', margin })
    const { page } = document
    const fit: [number, number] = [page.width - 2 * margin, page.height - 2 * margin]
    const draw = () => {
      document.image(bytes, margin, margin, { fit, align: 'center', valign: 'center' })
    }
    return document.struct('Figure', { alt }, draw)
  } catch (error) {
    throw new UnreadablePhoto(name, error)
  }
}
