import { expect, test } from 'vitest'

import { applicationStatuses } from '#app/domain/application.ts'
import { caseKeys } from '#app/domain/case-keys.ts'
import { queueKeys } from '#app/domain/queue-keys.ts'
import { caseWords, namedKeys, queueWords } from '#app/http/filter-names.ts'
import { readFilter } from '#app/http/read-filter.ts'
import { statusName } from '#app/components/case-status.tsx'

const keys = namedKeys(caseKeys({ decides: true, regions: [{ code: '16', name: 'Loreto' }] }), caseWords)

test('every key and value is called something in each language, and no two of a key alike', () => {
  for (const key of [...keys, ...namedKeys(queueKeys, queueWords)]) {
    expect(key.also, key.key).not.toEqual([])
    const values = 'values' in key ? (key.values ?? []) : []
    const names = values.flatMap(({ value, also = [] }) => [...new Set([value, ...also])])
    expect(new Set(names).size, key.key).toBe(names.length)
    for (const { value, also } of values) expect(also, value).not.toEqual([])
  }
})

test('a status is found by the word that the list shows, by its short word, and by its own', () => {
  for (const status of applicationStatuses) {
    const { filter, faults } = readFilter(`estado:"${statusName(status)}"`, keys)
    expect([filter, faults]).toEqual([
      [{ of: 'key', not: false, key: 'status', kind: 'enum', any: [{ by: 'is', value: status }] }],
      [],
    ])
  }
  expect(readFilter('estado:otorgada status:awarded tardía:sí late:yes', keys).faults).toEqual([])
})

test('what may stand in place of a wrong word is named as the page speaks', () => {
  const [fault] = readFilter('estado:pagada', keys).faults
  expect(fault?.offered.slice(0, 3)).toEqual(['borrador', 'presentada', 'en_correccion'])
  expect(readFilter('lugar:Loreto', keys).faults[0]?.offered).toContainEqual('estado')
})
