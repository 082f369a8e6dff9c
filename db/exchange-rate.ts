import { z } from 'zod'

/** Another currency shown beside a call's, with where the rate comes from and of which day it is. */
export const exchangeRate = z.object({
  currency: z.string(),
  value: z.string(),
  source: z.string(),
  date: z.string(),
})
