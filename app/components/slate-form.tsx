import { slateDimensions } from '#app/domain/slate.ts'
import { m } from '#app/messages/compiled/messages.js'
import { getLocale } from '#app/messages/compiled/runtime.js'

import { ButtonGroup } from './button-group.tsx'
import { Button } from './button.tsx'
import { Checkboxes } from './checkboxes.tsx'
import { problemOf, type FieldProblem } from './field-problem.ts'
import { formatMoney } from './format.ts'
import { Radios } from './radios.tsx'
import { SlateBounds } from './slate-bounds.tsx'
import type { SlateCallView } from './slate-view.ts'
import { TextArea } from './text-area.tsx'
import { TextInput } from './text-input.tsx'

type SlateFormProps = {
  call: SlateCallView
  remaining: string
  values: Readonly<Record<string, readonly string[]>>
  problems: readonly FieldProblem[]
}

/** Everything that can be asked of a slate. Trying keeps nothing; the name says under what it is kept. */
export function SlateForm({ call, remaining, values, problems }: SlateFormProps) {
  const field = (name: string) => ({
    name,
    error: problemOf(problems, name),
    defaultValue: values[name]?.[0] ?? '',
  })
  return (
    <form method="post" noValidate>
      <Money {...{ call, remaining, values, problems, field }} />
      <h2 className="govuk-heading-s">{m.slate_bounds()}</h2>
      <p className="govuk-body minka-reading">{m.slate_bounds_text()}</p>
      <div className="minka-bounds-beside">
        {slateDimensions.map((of) => (
          <SlateBounds key={of} {...{ of, call, values, problems }} />
        ))}
      </div>
      <div className="minka-reading">
        <TextArea
          {...field('in')}
          rows={2}
          label={m.slate_pin_in()}
          hint={m.slate_pin_hint()}
          labelSize="s"
        />
        <TextArea
          {...field('out')}
          rows={2}
          label={m.slate_pin_out()}
          hint={m.slate_pin_hint()}
          labelSize="s"
        />
      </div>
      <ButtonGroup>
        <Button name="intent" value="try">
          {m.slate_try()}
        </Button>
        <Button name="intent" value="save" variant="secondary">
          {m.slate_save()}
        </Button>
        <Button name="intent" value="copy" variant="secondary">
          {m.slate_save_new()}
        </Button>
      </ButtonGroup>
    </form>
  )
}

/** The name, the way, and what there is to give. */
function Money({ call, remaining, values, problems, field }: SlateFormProps & PartialProps) {
  return (
    <div className="minka-reading">
      <TextInput {...field('name')} label={m.slate_name()} hint={m.slate_name_hint()} labelSize="s" />
      <Radios
        name="way"
        legend={m.slate_way()}
        legendSize="s"
        options={[
          { value: 'optimal', label: m.slate_way_optimal(), hint: m.slate_way_optimal_hint() },
          { value: 'rank', label: m.slate_way_rank(), hint: m.slate_way_rank_hint() },
        ]}
        defaultValue={values['way']?.[0] ?? 'optimal'}
        error={problemOf(problems, 'way')}
      />
      <TextInput
        {...field('budget')}
        label={m.slate_budget()}
        hint={m.slate_budget_hint({ amount: formatMoney(remaining, call.currency, getLocale()) })}
        labelSize="s"
        width={10}
        inputMode="decimal"
        optional
      />
      <TextInput
        {...field('threshold')}
        label={m.slate_threshold()}
        hint={m.slate_threshold_hint()}
        labelSize="s"
        width={5}
        inputMode="decimal"
      />
      <Partial {...{ field, values }} />
    </div>
  )
}

type PartialProps = {
  field: (name: string) => { name: string; error: string | undefined; defaultValue: string }
  values: SlateFormProps['values']
}

function Partial({ field, values }: PartialProps) {
  return (
    <Checkboxes
      name="partial"
      legend={m.slate_partial_legend()}
      legendSize="s"
      defaultValues={values['partial']}
      options={[
        {
          value: 'yes',
          label: m.slate_partial(),
          hint: m.slate_partial_hint(),
          reveal: (
            <>
              <TextInput
                {...field('partial-least')}
                label={m.slate_partial_least()}
                width={3}
                suffix="%"
                inputMode="numeric"
              />
              <TextInput
                {...field('partial-step')}
                label={m.slate_partial_step()}
                hint={m.slate_partial_step_hint()}
                width={10}
                inputMode="decimal"
              />
            </>
          ),
        },
      ]}
    />
  )
}
