namespace PodcastApi.Query.Plans;

/// <summary>The types of parameters.</summary>
public enum SqlType
{
    Uuid,
    Text,
    Integer,
    BigInt,
    Double,
    Boolean,
    Timestamp,
    Date,
}
