import { checkLines, viewCheck } from '../doctor/check-lines.ts';
import { exitCodeOf } from '../doctor/check.ts';
import { type DoctorOptions, examine } from '../doctor/examine.ts';
import { openInstall } from '../install/open-install.ts';
import type { RunCommand } from '../program/command-call.ts';
import { jsonLine } from '../terminal/json-line.ts';

/** Looks at everything that can be wrong with an install, and says what to do about each. */
export const run: RunCommand<DoctorOptions> = async ({ terminal, options }) => {
  const { lang } = options;
  const install = await openInstall(options);
  try {
    const checks = await examine(install, options);
    const exitCode = exitCodeOf(checks);
    if (options.json === true) {
      const views = checks.map((check) => viewCheck(check, lang));
      terminal.print(jsonLine({ healthy: exitCode === 0, checks: views }));
    } else for (const line of checkLines(terminal, checks, lang)) terminal.print(line);
    return exitCode;
  } finally {
    install.license.close();
  }
};
