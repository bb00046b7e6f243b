/** The pages' backing beans, one a page, named as the page is; nothing depends on them. */
package org.vcfcredentials.web;
