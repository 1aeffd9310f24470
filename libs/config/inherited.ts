const passedOn =
  /^(PATH|HOME|USER|LANG|LC_\w+|TMPDIR|XDG_\w+|CI|NO_COLOR|NODE_EXTRA_CA_CERTS|SSL_CERT_\w+|(https?|no|all)_proxy|TEMPORAL_\w+)$/i;

/**
 * Environment for a child process: what every program needs from the caller's environment (paths, language, certificates,
 * the standard TEMPORAL_* variables), and the given values. Everything else the caller has stays with the caller.
 */
export function inheritedEnv(
  values: Record<string, string | number | undefined>,
  source = process.env,
): NodeJS.ProcessEnv {
  const inherited = Object.entries(source).filter(([name]) => passedOn.test(name));
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '');
  return {
    TZ: 'UTC',
    ...Object.fromEntries(inherited),
    ...Object.fromEntries(given.map(([name, value]) => [name, String(value)])),
  };
}
