/** What WildFly must be told, in WildFly's own terms. Other servers never load it. */
package org.vcfcredentials.platform.wildfly;
