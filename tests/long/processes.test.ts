import { spawnSync } from 'node:child_process'

import { expect, onTestFinished, test } from 'vitest'

import { endHouse, startHouse } from '#tests/support/house.ts'

function childrenOf(pid: number | undefined): number[] {
  const { stdout } = spawnSync('ps', ['-o', 'pid=', '--ppid', String(pid)], { encoding: 'utf8' })
  return stdout.split('\n').filter(Boolean).map(Number)
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

test('two processes answer pages; one that is killed is followed by another, and they end with the one that started them', async () => {
  const house = await startHouse({ PROCESSES: '2', LOG_LEVEL: 'silent' })
  onTestFinished(() => endHouse(house))
  const { portal } = house
  const answers = async () => (await fetch(`${portal.origin}/health/ready`)).status
  const [first = 0, second = 0, ...others] = childrenOf(portal.pid)
  expect({ others, answers: await answers() }).toEqual({ others: [], answers: 200 })

  process.kill(first, 'SIGKILL')
  await expect
    .poll(() => childrenOf(portal.pid).filter((it) => it !== first).length, { timeout: 30_000 })
    .toBe(2)
  expect(await answers()).toBe(200)

  // One of them is still beginning.
  const standing = childrenOf(portal.pid)
  expect(standing).toContain(second)
  await portal.kill('SIGTERM')
  expect(standing.filter(isAlive)).toEqual([])
  await portal.begin()
  const orphans = childrenOf(portal.pid)
  process.kill(portal.pid ?? 0, 'SIGKILL')
  await expect.poll(() => orphans.filter(isAlive), { timeout: 30_000 }).toEqual([])
})
