declare namespace PDFKit {
  interface PDFDocument {
    /** Reads the head of an image; throws where it is none. An orientation above 4 lies on its side. */
    openImage(bytes: Buffer): { width: number; height: number; orientation?: number }
  }
}
