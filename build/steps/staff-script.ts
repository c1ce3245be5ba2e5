import { buildScript } from './page-script.ts'

/** Writes the script of the app of staff. Returns its address. What it loads later knows its own addresses. */
export async function buildStaffScript(root: string, out: string): Promise<string> {
  const [script] = await buildScript(root, out, 'staff', 'src/staff/main.tsx')
  return script
}
