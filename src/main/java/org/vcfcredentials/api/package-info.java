/** The JSON API for scripts: resources, their request and response records, and how errors are told. */
package org.vcfcredentials.api;
