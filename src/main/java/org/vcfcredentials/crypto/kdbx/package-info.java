/** KDBX 4, the container of KeePass databases: written as a stream, so that memory does not grow with what is in it. */
package org.vcfcredentials.crypto.kdbx;
