import { existsSync } from 'node:fs'

import { requireNode } from './node-version.mjs'

// What every command begins with, by importing this file: a Node that will do, and the settings of `.env`.
requireNode()
if (existsSync('.env')) process.loadEnvFile('.env')
