import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'
import { formatNumber } from './format.ts'

type ScoreDotsProps = { scores: readonly number[]; min?: number; max?: number; digits?: number }

const width = 140
const edge = 8

/** Each reviewer's score as a dot on the scale, their spread as a line, the mean as a bar. The words beside say the same. */
export function ScoreDots({ scores, min = 0, max = 100, digits = 0 }: ScoreDotsProps) {
  if (scores.length === 0) return <span className="minka-quiet">{m.ui_not_scored()}</span>
  const mean = scores.reduce((sum, score) => sum + score, 0) / scores.length
  const x = (score: number) => Math.round(edge + ((score - min) / (max - min)) * (width - 2 * edge))
  const say = (score: number) => formatNumber(score, getLocale(), digits)
  return (
    <span className="minka-dots">
      <svg width={width} height="24" viewBox={`0 0 ${width} 24`} aria-hidden="true" focusable="false">
        <path className="minka-dots__scale" d={`M${edge} 12H${width - edge}`} />
        <path className="minka-dots__spread" d={`M${x(Math.min(...scores))} 12H${x(Math.max(...scores))}`} />
        <path className="minka-dots__mean" d={`M${x(mean)} 3V21`} />
        {scores.map((score, index) => (
          <circle key={index} className="minka-dots__dot" cx={x(score)} cy="12" r="5" />
        ))}
      </svg>
      <span className="minka-hidden">
        {m.ui_scores({ scores: scores.map(say).join(', '), mean: say(mean) })}
      </span>
    </span>
  )
}
