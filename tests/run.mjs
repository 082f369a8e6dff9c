const oldest = [22, 22]
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < oldest[0] || (major === oldest[0] && minor < oldest[1])) {
  console.error(
    `Minka needs Node ${oldest.join('.')} or newer, and this is ${process.version}: run \`npm ci\`, then \`npm test\`.`,
  )
  process.exitCode = 1
} else {
  const { runEverything } = await import('./support/everything.ts')
  process.exitCode = (await runEverything()) ? 0 : 1
}
