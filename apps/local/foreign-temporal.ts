import { Connection } from '@temporalio/client';
import { loadClientConnectConfig } from '@temporalio/envconfig';
import { searchAttributes } from './temporal.js';

// temporal.api.enums.v1.IndexedValueType
const typeNumber = { Keyword: 2, Bool: 5, Datetime: 6 } as const;

/**
 * Registers the search attributes on the Temporal server that the TEMPORAL_* variables name.
 *
 * @throws Error when the server does not answer. A server that refuses the registration (Temporal Cloud has a way of its
 * own for it) is left as it is, and the answer says so.
 */
export async function prepareForeignTemporal(namespace: string): Promise<string> {
  const { connectionOptions } = loadClientConnectConfig();
  const connection = await Connection.connect({ ...connectionOptions, connectTimeout: '10s' });
  try {
    const { customAttributes } = await connection.operatorService.listSearchAttributes({ namespace });
    const missing = Object.entries(searchAttributes).filter(([name]) => customAttributes?.[name] === undefined);
    if (missing.length === 0) return 'search attributes are there';
    const types = Object.fromEntries(missing.map(([name, type]) => [name, typeNumber[type]]));
    await connection.operatorService.addSearchAttributes({ namespace, searchAttributes: types });
    return `registered search attributes ${Object.keys(types).join(', ')}`;
  } catch (error) {
    const reason = error instanceof Error ? error.message : 'unknown';
    return `search attributes not registered (${reason}): register ${Object.keys(searchAttributes).join(', ')} yourself`;
  } finally {
    await connection.close();
  }
}
