/** The longer side of a photo that leaves the device, in pixels: enough to read a page that was photographed. */
const longestSide = 1600
const quality = 0.85

/**
 * A photo as a smaller JPEG, upright as it is seen. What is no photo, what this browser cannot open and what would not get
 * smaller stays as it is.
 */
export async function reducedPhoto(file: File): Promise<File> {
  if (!file.type.startsWith('image/') || !('createImageBitmap' in globalThis)) return file
  try {
    const image = await createImageBitmap(file, { imageOrientation: 'from-image' })
    const scale = longestSide / Math.max(image.width, image.height)
    if (scale >= 1 && isPlain(file)) return file
    const jpeg = await drawn(image, Math.min(scale, 1))
    if (!jpeg || (isPlain(file) && jpeg.size >= file.size)) return file
    return new File([jpeg], `${file.name.replace(/\.[^.]*$/, '')}.jpg`, { type: 'image/jpeg' })
  } catch {
    return file
  }
}

/** Opens everywhere as it is; other kinds, such as HEIC, become JPEG where the browser can open them. */
function isPlain({ type }: File): boolean {
  return ['image/jpeg', 'image/png'].includes(type)
}

function drawn(image: ImageBitmap, scale: number): Promise<Blob | null> {
  const canvas = document.createElement('canvas')
  canvas.width = Math.round(image.width * scale)
  canvas.height = Math.round(image.height * scale)
  const paper = canvas.getContext('2d')
  if (!paper) return Promise.resolve(null)
  paper.fillStyle = '#fff'
  paper.fillRect(0, 0, canvas.width, canvas.height)
  paper.drawImage(image, 0, 0, canvas.width, canvas.height)
  image.close()
  return new Promise((resolve) => canvas.toBlob(resolve, 'image/jpeg', quality))
}
