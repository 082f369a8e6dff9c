/** The lower triangle of a symmetric matrix: row i has i + 1 entries. */
export type LowerTriangle = Float64Array[]

/** A symmetric matrix of zeros with so many rows. */
export function emptyTriangle(size: number): LowerTriangle {
  return Array.from({ length: size }, (_, row) => new Float64Array(row + 1))
}

/**
 * The lower triangular L with L·Lᵀ = the matrix, which must be symmetric and positive definite; otherwise entries of L are
 * NaN. Row by row (Golub and Van Loan, Matrix Computations, 4.2); n³/6 multiplications for n rows.
 */
export function cholesky(matrix: LowerTriangle): LowerTriangle {
  const factor: LowerTriangle = []
  for (const [at, row] of matrix.entries()) {
    const own = new Float64Array(at + 1)
    for (const [column, above] of factor.entries())
      own[column] = ((row[column] ?? 0) - dot(own, above, column)) / (above[column] ?? 0)
    own[at] = Math.sqrt((row[at] ?? 0) - dot(own, own, at))
    factor.push(own)
  }
  return factor
}

/** The x with L·Lᵀ·x = the right side, where L comes from `cholesky`. */
export function solve(factor: LowerTriangle, right: Float64Array): Float64Array {
  const solution = forward(factor, right)
  for (let row = factor.length - 1; row >= 0; row -= 1) {
    const own = factor[row] ?? new Float64Array()
    const value = (solution[row] ?? 0) / (own[row] ?? 0)
    for (let column = 0; column < row; column += 1)
      solution[column] = (solution[column] ?? 0) - value * (own[column] ?? 0)
    solution[row] = value
  }
  return solution
}

/** The logarithm of the matrix's determinant, where L comes from `cholesky`. */
export function logDeterminant(factor: LowerTriangle): number {
  return factor.reduce((sum, row, at) => sum + 2 * Math.log(row[at] ?? 0), 0)
}

/**
 * vᵀ·A⁻¹·v, where L comes from `cholesky` of A and v is given by its entries that are not zero. It is the squared length of
 * L⁻¹·v, and never negative.
 */
export function inverseForm(factor: LowerTriangle, entries: readonly (readonly [number, number])[]): number {
  const vector = new Float64Array(factor.length)
  for (const [at, value] of entries) vector[at] = (vector[at] ?? 0) + value
  const half = forward(factor, vector)
  return dot(half, half, half.length)
}

/** The x with L·x = the right side. */
function forward(factor: LowerTriangle, right: Float64Array): Float64Array {
  const solution = new Float64Array(factor.length)
  for (const [row, own] of factor.entries())
    solution[row] = ((right[row] ?? 0) - dot(own, solution, row)) / (own[row] ?? 0)
  return solution
}

function dot(left: Float64Array, right: Float64Array, length: number): number {
  let sum = 0
  for (let at = 0; at < length; at += 1) sum += (left[at] ?? 0) * (right[at] ?? 0)
  return sum
}
