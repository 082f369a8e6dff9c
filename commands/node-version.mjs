const oldest = [22, 22]

/** Ends the command with a sentence on a Node that is too old for the portal's packages. */
export function requireNode() {
  const [major, minor] = process.versions.node.split('.').map(Number)
  if (major > oldest[0] || (major === oldest[0] && minor >= oldest[1])) return
  console.error(
    `Minka needs Node ${oldest.join('.')} or newer, and this is ${process.version}: run \`npm ci\`, which brings one, and start it with npm.`,
  )
  process.exit(1)
}
