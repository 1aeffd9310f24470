import { jest } from '@jest/globals';

// Stack tests wait for servers, for other processes and for each other.
jest.setTimeout(120_000);
