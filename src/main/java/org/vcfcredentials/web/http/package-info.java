/**
 * What stands around every request: headers, methods, origin, access, and the answer when all else fails. The order is in
 * {@code web.xml}.
 */
package org.vcfcredentials.web.http;
