namespace PodcastApi.GraphQL.Types;

/// <summary>How types stand to one another.</summary>
public static class TypeComparison
{
    /// <summary>Whether each value of one type is one of the other. https://spec.graphql.org/September2025/#IsSubType()</summary>
    public static bool IsTypeSubTypeOf(this Schema schema, GraphQLType maybeSubType, GraphQLType superType)
    {
        if (maybeSubType == superType)
            return true;
        if (superType is NonNullType superNonNull)
            return maybeSubType is NonNullType subNonNull && schema.IsTypeSubTypeOf(subNonNull.OfType, superNonNull.OfType);
        if (maybeSubType is NonNullType nonNull)
            return schema.IsTypeSubTypeOf(nonNull.OfType, superType);
        if (superType is ListType superList)
            return maybeSubType is ListType subList && schema.IsTypeSubTypeOf(subList.OfType, superList.OfType);
        return superType is InterfaceType or UnionType
            && maybeSubType is FieldsType subType
            && schema.IsSubType((CompositeType)superType, subType);
    }

    /// <summary>Whether an object can be of both types. https://spec.graphql.org/September2025/#sec-Fragment-Spread-Is-Possible</summary>
    public static bool DoTypesOverlap(this Schema schema, CompositeType a, CompositeType b)
    {
        if (a == b)
            return true;
        if (a is ObjectType)
            return b is not ObjectType && schema.IsSubType(b, a);
        if (b is ObjectType)
            return schema.IsSubType(a, b);
        foreach (var type in schema.GetPossibleTypes(a))
        {
            if (schema.IsSubType(b, type))
                return true;
        }
        return false;
    }
}
